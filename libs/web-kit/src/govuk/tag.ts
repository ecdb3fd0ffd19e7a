/** The colours of GOV.UK tags. Red is only for what needs mending; what is finished has no tag at all. */
export type TagColour =
  'grey' | 'green' | 'turquoise' | 'blue' | 'light-blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

export interface Tag {
  readonly text: string;
  readonly colour?: TagColour;
}

/**
 * How a thing stands, in the words and looks of the GOV.UK task list: `done` is plain text, `cannot` is quiet
 * text, the others are tags.
 */
export interface Status {
  readonly text: string;
  readonly kind: 'done' | 'cannot' | 'not-started' | 'doing' | 'waiting' | 'problem';
}
