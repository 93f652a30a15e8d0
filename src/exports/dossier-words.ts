import type { DossierPhrases } from "../model/dossier-phrases.ts";
import { type ClaimInGraph, nameIn, textOf } from "./claim-in-graph.ts";
import type { ExportLanguage, ExportSource } from "./exporter.ts";
import { filled, markdownLink, markdownText } from "./markdown-text.ts";

/** How a dossier puts claims into words of one language. */
export class DossierWords {
  readonly phrases: DossierPhrases;
  readonly language: ExportLanguage;
  private readonly relations: ExportSource["relations"];

  constructor(source: ExportSource, language: ExportLanguage) {
    this.language = language;
    this.relations = source.relations;
    this.phrases = source.phrases[language];
  }

  name(node: ClaimInGraph["subject"]): string {
    return markdownText(nameIn(this.language, node));
  }

  /** Who did what to whom, how many, where; without a mark at its end. */
  sentence(claim: ClaimInGraph): string {
    const { phrases } = this;
    const relation = textOf(claim.node, "relation");
    const pattern = this.relations.get(relation)?.sentence[this.language] ?? `{subject} ${relation} {object}`;
    const count = markdownText(textOf(claim.node, "countText"));
    const target = this.name(claim.object) || phrases.something;
    // A count that is part of the target's own name would be said twice.
    const counted = count !== "" && !target.includes(count) ? `${target} (${count})` : target;
    let sentence = filled(pattern, { subject: this.name(claim.subject) || phrases.somebody, object: counted });
    if (claim.place) sentence += ` ${filled(phrases.at, { place: this.name(claim.place) })}`;
    const modality = textOf(claim.node, "modality");
    if (modality === "alleged" || modality === "intended" || modality === "possible")
      sentence = filled(phrases[modality], { sentence });
    return textOf(claim.node, "polarity") === "negated" ? filled(phrases.negated, { sentence }) : sentence;
  }

  /** When it happened, else when it was reported. */
  day({ node, document }: ClaimInGraph): string {
    const from = textOf(node, "dateStart");
    const to = textOf(node, "dateEnd");
    if (from !== "") return from === to || to === "" ? from : filled(this.phrases.span, { from, to });
    const day = textOf(document, "published");
    return day === "" ? this.phrases.undated : filled(this.phrases.reportedOn, { day });
  }

  /** The publisher, then the chain, outermost first. */
  speakers({ chain, document }: ClaimInGraph): string {
    const publisher = markdownText(textOf(document, "publisher")) || this.phrases.noPublisher;
    return [publisher, ...chain.map((each) => this.name(each))].join(" \u2190 ");
  }

  /** The words that prove it and where they stand. */
  footnote({ node, document }: ClaimInGraph): string {
    const parts = [
      `\u00AB${markdownText(textOf(node, "quote"))}\u00BB`,
      markdownText(textOf(document, "publisher")) || this.phrases.noPublisher,
      markdownText(textOf(document, "title")),
      textOf(document, "published"),
      textOf(document, "url") === "" ? "" : markdownLink(textOf(document, "url")),
      filled(this.phrases.offsets, {
        start: textOf(node, "start"),
        end: textOf(node, "end"),
        document: markdownText(textOf(document, "path")),
      }),
    ];
    return parts.filter((part) => part !== "").join(" \u00B7 ");
  }
}
