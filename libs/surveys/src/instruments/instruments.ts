import { QUESTION_SET, QuestionSet } from '../question-sets/question-set';
import placementsSnapshot from './placements-snapshot.json';
import sufficiency from './sufficiency.json';

/** A question set that comes with the service, and the workstream whose reports use it. */
export interface Instrument {
  readonly set: QuestionSet;
  readonly workstream: string;
}

/** The question sets that ship. Changing one publishes its next version when the service next starts. */
export const instruments = (): Instrument[] => [
  { set: QUESTION_SET.parse(placementsSnapshot), workstream: 'High-cost placements' },
  { set: QUESTION_SET.parse(sufficiency), workstream: 'Sufficiency' },
];
