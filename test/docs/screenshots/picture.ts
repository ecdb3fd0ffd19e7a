/** Something a person does on a page, by what stands on it. */
export type Step =
  | { readonly follow: string | RegExp }
  | { readonly press: string | RegExp }
  /** Something folded away. */
  | { readonly open: RegExp }
  /** Every choice of this name; or the one with this number, counted from the end where it is below 0. */
  | { readonly choose: string | RegExp; readonly nth?: number }
  | { readonly pick: string; readonly of: string }
  | { readonly fill: string | RegExp; readonly with: string }
  /** What the service makes by itself after a while: the page is opened again until this heading or sentence is on it. */
  | { readonly awaits: string | RegExp }
  | SendsBack;

/** A workbook that is downloaded, written into as somebody would, and chosen in a field of the page. */
export interface SendsBack {
  /** Its address, or the link to it on the page. */
  readonly sendBack: string;
  readonly into: string;
  readonly sheet: string;
  readonly cells: readonly WrittenCell[];
  /** What the file is called, where the page says it. */
  readonly named?: string;
}

/** A cell by the heading of its column: the first under it that has something, the second, and so on. */
export interface WrittenCell {
  readonly nth: number;
  readonly heading: string;
  readonly value: string | number;
}

/** A borough of which a page shows something: the first that does, for the made-up cases fall where they fall. */
export interface BoroughThatSees {
  readonly address: string;
  readonly link: RegExp;
}

/** The key of a practice person, or an officer or approver of such a borough. */
export type Person = string | { readonly role: 'officer' | 'approver'; readonly of: BoroughThatSees };

/** What a practice person does, from an address on. */
export interface Act {
  readonly person: Person;
  /** Days after the practice London was made, 0 if it is not said. */
  readonly day?: number;
  readonly address: string;
  readonly steps?: readonly Step[];
}

export type Guide =
  | 'run-the-weekly-panel'
  | 'chair-a-panel'
  | 'sit-on-a-panel'
  | 'refer-a-case'
  | 'keep-the-register'
  | 'register-workbook'
  | 'look-at-your-high-cost-placements'
  | 'share-the-register'
  | 'possible-transfers-and-overlaps'
  | 'room'
  | 'providers-and-settings'
  | 'look-at-high-cost-placements-across-london'
  | 'make-a-survey'
  | 'run-a-wave'
  | 'follow-a-wave'
  | 'complete-a-survey'
  | 'complete-a-return-in-a-workbook'
  | 'approve-and-submit-a-return'
  | 'review-returns'
  | 'what-surveys-fill-in'
  | 'read-a-workstream';

/** A picture of where that leads to. */
export interface Picture extends Act {
  /** In docs/screenshots, without `.png`. */
  readonly file: string;
  readonly guide: Guide;
  /** The heading it waits for, so that it can be no other page and no page that says what went wrong. */
  readonly heading: string | RegExp;
  /** From where it begins, where that is not the top: a heading further down. */
  readonly from?: string;
  readonly width?: 1280 | 375;
  /** How much of a long page it shows. */
  readonly tallest?: number;
}

export const isPicture = (act: Act): act is Picture => 'file' in act;
