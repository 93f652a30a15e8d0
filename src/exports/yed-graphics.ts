import type { GraphNode, GraphRelationship } from "../model/graph.ts";

/* What yEd draws (y:ShapeNode, y:PolyLineEdge): it shows no plain data of GraphML. Arguments are escaped already. */

interface Look {
  readonly fill: string;
  readonly shape: string;
}

/** Colours that stay apart for the colour-blind (Okabe and Ito), by the first label that is listed. */
const LOOKS: Readonly<Record<string, Look>> = {
  Claim: { fill: "#F0E442", shape: "rectangle" },
  Document: { fill: "#FFFFFF", shape: "rectangle" },
  Person: { fill: "#CC79A7", shape: "ellipse" },
  ArmedGroup: { fill: "#D55E00", shape: "ellipse" },
  StateForce: { fill: "#0072B2", shape: "ellipse" },
  Government: { fill: "#56B4E9", shape: "ellipse" },
  Media: { fill: "#E69F00", shape: "roundrectangle" },
  Source: { fill: "#DDDDDD", shape: "roundrectangle" },
  Population: { fill: "#999999", shape: "ellipse" },
  Location: { fill: "#009E73", shape: "hexagon" },
};
const OTHER: Look = { fill: "#CCCCCC", shape: "ellipse" };
/** Pixels a character of the label takes, about; a box is neither a dot nor a bar. */
const CHARACTER = 8;
const NARROWEST = 40;
const WIDEST = 240;

export const YED_NAMESPACE = "http://www.yworks.com/xml/graphml";
export const YED_SCHEMA = "http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd";
export const NODE_GRAPHICS = "d_nodegraphics";
export const EDGE_GRAPHICS = "d_edgegraphics";

export function nodeGraphics({ labels }: GraphNode, name: string): string {
  const look = LOOKS[labels.find((label) => Object.hasOwn(LOOKS, label)) ?? ""] ?? OTHER;
  const width = Math.min(WIDEST, Math.max(NARROWEST, name.length * CHARACTER));
  return (
    `<data key="${NODE_GRAPHICS}"><y:ShapeNode><y:Geometry width="${width}.0" height="30.0" x="0.0" y="0.0"/>` +
    `<y:Fill color="${look.fill}" transparent="false"/><y:NodeLabel>${name}</y:NodeLabel>` +
    `<y:Shape type="${look.shape}"/></y:ShapeNode></data>`
  );
}

/** Dashed where the claim denies. */
export function edgeGraphics({ properties }: GraphRelationship, caption: string): string {
  const line = properties.polarity === "negated" ? "dashed" : "line";
  return (
    `<data key="${EDGE_GRAPHICS}"><y:PolyLineEdge><y:LineStyle color="#000000" type="${line}" width="1.0"/>` +
    `<y:Arrows source="none" target="standard"/><y:EdgeLabel>${caption}</y:EdgeLabel></y:PolyLineEdge></data>`
  );
}
