/** Is told how many values are kept until the query ends; throws when they are too many. */
export interface Memory {
  hold(values: number): void;
}
