import type { LrmxForm } from '#shared/formats/lrmx/form.ts';
import type { Match } from '#shared/formats/match.ts';

/** One file of an import: what it says and whom it means, or why it was refused. */
export type ReadForm = { readonly file: string } & (
  | {
      readonly kind: 'read';
      readonly form: LrmxForm;
      readonly match: Match;
      /** An earlier file of the same import is of the same person. */
      readonly sameAs?: string;
    }
  | { readonly kind: 'refused'; readonly message: string }
);

export interface ReadForms {
  readonly forms: readonly ReadForm[];
  /** Files of other kinds among what was chosen. */
  readonly others: number;
}
