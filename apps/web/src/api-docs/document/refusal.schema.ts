import { Problem } from '@lib/kernel/domain-error';
import { key, list, Schema, shape, text } from '../schemas/schema';

const PROBLEM = shape<Problem>('Problem', 'One thing to mend', {
  field: text('The field of the body or the query it is about', 'email'),
  message: text('What is wrong with it and what to do, in words for a person', 'Enter their full name'),
});

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly problems: readonly Problem[];
  readonly reference: string;
}

const REFUSED = shape<Refused>('RefusalFacts', 'What happened, and what to do', {
  code: text('A word that stays the same, for programs', 'invalid-input'),
  message: text('The same for a person', 'Some of what you sent has to be mended.'),
  problems: list(PROBLEM, 'Every problem of the body or the query; empty when it was something else'),
  reference: key('Give it to the people who run the service when you ask about this request'),
});

/** What every refusal and failure looks like. */
export const REFUSAL: Schema = shape<{ error: Refused }>('Refusal', 'Why it was not done', {
  error: REFUSED,
});

/** A refusal of a change that another one came before: with both texts. Without them the conflict is another one. */
export const bothTexts = (saved: Schema, sent: Schema): Schema => ({
  type: 'object',
  properties: { error: REFUSED, saved, sent },
  required: ['error'],
});
