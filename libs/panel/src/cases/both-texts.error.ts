import { ConflictError } from '@lib/kernel/domain-error';

/** What was typed, and what somebody else had saved by then. */
export interface BothTexts<Mine, Theirs = Mine> {
  readonly mine: Mine;
  readonly theirs: Theirs;
}

/**
 * Two people wrote the same thing: the first was saved, and the second is refused with both texts, so that the page shows
 * them side by side and nothing typed is lost (PAN-28).
 */
export class BothTextsError<Mine, Theirs = Mine> extends ConflictError {
  constructor(
    message: string,
    code: string,
    readonly both: BothTexts<Mine, Theirs>,
  ) {
    super(message, code);
  }
}
