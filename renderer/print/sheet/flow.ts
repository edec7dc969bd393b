/** One thing in the flow of the text, and where it may be torn at the end of a page. */
export interface FlowPiece {
  readonly node: HTMLElement;
  /** Not at all, between its lines of text, or between the rows of its table. */
  readonly torn: 'never' | 'lines' | 'rows';
  /** Stays on a page with the beginning of what follows. */
  readonly keep?: boolean;
  readonly newPage?: boolean;
}

export function whole(node: HTMLElement, keep = false): FlowPiece {
  return { node, torn: 'never', keep };
}

export function lines(node: HTMLElement, keep = false): FlowPiece {
  return { node, torn: 'lines', keep };
}
