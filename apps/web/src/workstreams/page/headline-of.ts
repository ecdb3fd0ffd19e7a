import { figureName } from '@lib/measures/workstreams/figure-names';
import { Headline, headlineOf } from '../../london/page/headlines';
import { subjectOf } from '../../london/page/finding';
import { periodWords, tableWords } from '../../london/tables/table-words';
import { FigureShown } from '../figures/figure-shown';

/** The number a figure is about, and what it is of; null while nothing of it may be shown. */
export const headlineOfFigure = ({
  figure,
  asked,
  shown,
}: FigureShown): (Headline & { of: string }) | null => {
  if (!shown) return null;
  const { whole, parts } = asked.breakdown;
  const category = [whole, ...parts].find(({ code }) => code === figure.category)!;
  const area = subjectOf(shown);
  return {
    ...headlineOf(asked, shown, { area, category }),
    label: figureName(figure),
    of: `${area.name}, ${periodWords(tableWords(asked.cube.code), shown.release.on)}`,
  };
};
