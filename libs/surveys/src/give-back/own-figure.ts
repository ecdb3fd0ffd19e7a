import { Answers, isGrid } from '../answers/answer';
import { Sections } from '../comparing/compared-return';
import { OwnFigure } from './beside-releases';

/** A figure of a borough’s own return; null where it was not answered. */
export const ownFigure = (sections: Sections, figure: OwnFigure): number | null => {
  if (figure.of === 'rows')
    return sections.find(({ section }) => section === figure.section)?.rows.length ?? null;
  const once = Object.assign({}, ...sections.map(({ answers }) => answers)) as Answers;
  const answer = once[figure.question] ?? null;
  if (figure.of === 'question') return typeof answer === 'number' ? answer : null;
  if (!isGrid(answer)) return null;
  return figure.rows
    .flatMap((row) => Object.values(answer[row] ?? {}))
    .reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
};
