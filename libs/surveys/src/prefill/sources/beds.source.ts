import { bedsHeld } from '../beds-held.query';
import { gridOf } from '../filled-grid';
import { AnswerSource } from '../prefill-source';

const DIRECTORY = 'Blocks you hold and the directory of settings';

/** Residential beds in homes the borough runs, and in blocks it pays for whether they are used or not. */
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
];
