import { Viewer } from '@lib/access/viewer';
import { MEASURES } from '@lib/measures/measure-register';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { measuresPaths } from '../../measures/measures.paths';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { measureBehind } from '../tables/list-behind';

/** The list behind a borough’s own number. */
export interface ListLink {
  readonly text: string;
  readonly href: string;
}

/** For people of a borough who may see its children: the list of those its own row counts, on the day of the release. */
export const listBehindOwn = (
  { cube }: Pick<AskedFigures, 'cube'>,
  { own, release }: Pick<ShownFigures, 'own' | 'release'>,
  { permissions }: Pick<Viewer, 'permissions'>,
): ListLink | null => {
  const code = measureBehind(cube.code);
  const measure = MEASURES.find((one) => one.code === code && one.list !== undefined);
  if (!own?.counts || !measure || !permissions.has('see children')) return null;
  return {
    text: `See the children behind your borough’s numbers: ${measure.name.toLowerCase()}`,
    href: withQuery(measuresPaths.behind(measure.code), { on: release.on }),
  };
};
