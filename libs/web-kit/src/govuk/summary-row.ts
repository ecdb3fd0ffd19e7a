import { Status, Tag } from './tag';

/** A line of a summary list: a question or fact, its answer, and where to change it. */
export interface SummaryRow {
  readonly label: string;
  /** Text; an empty one is shown as "Not known". */
  readonly value?: string | number | null;
  /** Several answers, in place of one. */
  readonly items?: readonly string[];
  readonly href?: string;
  readonly tag?: Tag;
  readonly status?: Status;
  readonly change?: SummaryChange;
}

export interface SummaryChange {
  readonly href: string;
  readonly text?: string;
  /** What is changed, for people who hear the link alone, for example "the date it ended". */
  readonly what: string;
}
