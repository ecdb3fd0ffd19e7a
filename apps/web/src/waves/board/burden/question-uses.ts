import { BESIDE_RELEASES, OwnFigure } from '@lib/surveys/give-back/beside-releases';

/** Where an answer of a survey is used: a report, a give-back or a measure that names its question. */
export interface QuestionUse {
  /** The code of the question set. */
  readonly set: string;
  /** The question; or the section whose rows are counted, by the questions that tell them apart. */
  readonly of: { readonly question: string } | { readonly rowsOf: string };
  /** What uses it, as people call it. */
  readonly by: string;
}

const usedBy = (own: OwnFigure): QuestionUse['of'] =>
  own.of === 'rows' ? { rowsOf: own.section } : { question: own.question };

/** Figures of the give-back stand beside what London released. */
const GIVE_BACKS: readonly QuestionUse[] = Object.entries(BESIDE_RELEASES).flatMap(([set, tables]) =>
  tables.flatMap(({ title, figures }) =>
    figures.map(({ own }) => ({ set, of: usedBy(own), by: `Give-back: ${title}` })),
  ),
);

/**
 * Every use of an answer outside its own question set: a question with none is burden without a return for it (product.md,
 * SUR-34). A report or a measure that comes to read one adds its lines. The wave’s data is no use: it hands on everything
 * that was asked.
 */
export const QUESTION_USES: readonly QuestionUse[] = [...GIVE_BACKS];
