import { releaseReference } from '@lib/releases/selecting/release';
import { amountsJson } from '../api/amounts-json';
import { AskedFigures } from '../asked/asked-figures';
import { PRODUCTS } from '../asked/london-filters';
import { ShownFigures } from '../figures/shown-figures';
import { CsvLine } from './figures-csv';

/** The sums of money of a page, a line each, in pounds; none of a table without. */
export const moneyLines = (
  { cube }: Pick<AskedFigures, 'cube'>,
  { release, areas, money }: Pick<ShownFigures, 'release' | 'areas' | 'money'>,
): CsvLine[] => {
  const london = areas.find(({ kind }) => kind === 'london');
  if (!london) return [];
  return (amountsJson(cube, release.on, money) ?? []).map(({ code, label, pounds, status }) => ({
    referenceDay: release.on,
    product: PRODUCTS[release.product].name,
    release: releaseReference(release),
    areaKind: london.kind,
    areaCode: london.gss ?? `${london.kind}-${london.code}`,
    area: london.name,
    categoryCode: code,
    category: label,
    value: pounds,
    valueStatus: status,
    unit: 'pounds',
  }));
};
