import { Viewer } from '@lib/access/viewer';
import { formOf } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { appliedFilters, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { AskedFigures, LondonFilter } from '../../london/asked/asked-figures';
import { ShownFigures } from '../../london/figures/shown-figures';
import { FiguresModel, figuresModel } from '../../london/page/london-page.presenter';
import { releasesPaths } from '../releases.paths';

export interface SignOffModel {
  readonly title: string;
  readonly heading: string;
  readonly version: number;
  readonly filter: FilterPanel;
  readonly filters: readonly LondonFilter[];
  readonly figures: FiguresModel;
  readonly action: string;
  readonly back: { readonly href: string };
}

/** The check before a sign-off: the page of figures as everybody would see it. */
export const presentSignOff = (
  asked: AskedFigures,
  shown: ShownFigures,
  { query, viewer }: { query: Query; viewer: Viewer },
): SignOffModel => {
  const { id, cubeVersion } = shown.release;
  const path = releasesPaths.signOff(id);
  const filters = asked.filters.filter(({ name }) => name === 'areas' || name === 'by');
  return {
    title: `Sign off: ${asked.cube.title.toLowerCase()}`,
    heading: asked.cube.title,
    version: cubeVersion,
    filter: {
      action: path,
      form: formOf(query),
      applied: appliedFilters(filters, query, withQuery(path, query as Record<string, string>)),
      clearHref: path,
    },
    filters,
    figures: figuresModel(asked, shown, viewer),
    action: path,
    back: { href: releasesPaths.show(id) },
  };
};
