import { formatPounds } from '@lib/kernel/pounds';
import { GridQuestion } from '@lib/surveys/question-sets/question';

/** A number of a grid as a person reads it. */
export const readCellText = ({ of }: Pick<GridQuestion, 'of'>, value: number): string =>
  of === 'money' ? formatPounds(value) : value.toLocaleString('en-GB');
