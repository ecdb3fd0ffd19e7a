/** One thing that happened. The newest comes first. */
export interface TimelineEvent {
  readonly title: string;
  /** Who did it, or what ("the weekly job"). */
  readonly by?: string;
  /** As people read it: `formatMoment` or `formatDay`. */
  readonly when: string;
  /** The same for machines. */
  readonly datetime: string;
  readonly text?: string;
  readonly link?: { readonly href: string; readonly text: string };
}
