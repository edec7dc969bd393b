/** A list as somebody likes to see it, kept under a name. */
export interface SavedView {
  readonly id: string;
  /** Which list: people, warningCard, interview … */
  readonly list: string;
  readonly name: string;
  /** Filters and order, as the list writes them into its address. */
  readonly query: string;
  /** Columns in order; the list's own choice if missing. */
  readonly columns?: readonly string[];
}
