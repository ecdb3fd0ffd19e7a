import { shownAnswer } from '@lib/surveys/answers/shown-answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { OpenedReturn } from '@lib/surveys/returns/opened-returns.service';
import { FoundRow } from './asked-fields';

/** What a row is called on a page: by what tells it from the others, with the borough’s own reference beside it. */
export interface RowName {
  readonly text: string;
  /** What the borough itself calls the child; null where the row is about none, or none of its own. */
  readonly local: string | null;
}

export const rowName = (
  { compiled, localReferences }: Pick<OpenedReturn, 'compiled' | 'localReferences'>,
  { section, judged, place }: FoundRow,
): RowName => {
  const parts = section.rows.key.flatMap((code) => {
    const question = section.questions.find((one) => one.code === code)!;
    const answer = judged.answers[code] ?? null;
    return isAnswered(answer) ? [shownAnswer(compiled.set, question, answer)] : [];
  });
  const references = Object.values(judged.answers).filter((answer) => typeof answer === 'string');
  const local = references.flatMap((one) => localReferences.get(one) ?? [])[0] ?? null;
  return {
    text: parts.length === 0 ? `Without a reference (${section.rows.one} ${place})` : parts.join(', '),
    local,
  };
};

/** Both in one line. */
export const rowNameText = ({ text, local }: RowName): string =>
  local === null ? text : `${text} (${local})`;
