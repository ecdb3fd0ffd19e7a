import { choicesOf } from '../../question-sets/question-set';
import { bedReasons } from '../bed-reasons.query';
import { bedsHeld } from '../beds-held.query';
import { gridOf } from '../filled-grid';
import { AnswerSource } from '../prefill-source';

const DIRECTORY = 'Blocks you hold and the directory of settings';

/** Residential beds in homes the borough runs, and in blocks it pays for whether they are used or not, and why some are empty. */
export const BED_SOURCES: readonly AnswerSource[] = [
  {
    ...{ of: 'answer', code: 'own-and-block-beds', kinds: ['grid'] },
    ...{ heldIn: DIRECTORY, gives: 'Residential beds of own homes and blocks, and how they are used' },
    async know(tx, asked, question) {
      const beds = await bedsHeld(tx, asked);
      if (beds === null || question.kind !== 'grid') return null;
      const cells = Object.fromEntries(
        Object.entries(beds).map(([code, number]: [string, number | null]) => [code, { number }]),
      );
      return { value: gridOf(asked.set, question, cells), source: DIRECTORY, on: asked.referenceDay };
    },
  },
  {
    ...{ of: 'answer', code: 'beds-out-of-use', kinds: ['many'] },
    ...{ heldIn: DIRECTORY, gives: 'Why residential beds of own homes and blocks are out of use' },
    async know(tx, asked, question) {
      const reasons = await bedReasons(tx, asked);
      if (reasons === null || question.kind !== 'many') return null;
      const value = choicesOf(asked.set, question.list).flatMap(({ code }) =>
        reasons.has(code) ? [code] : [],
      );
      // A reason the list lacks leaves the whole open.
      return value.length < reasons.size ? null : { value, source: DIRECTORY, on: asked.referenceDay };
    },
  },
];
