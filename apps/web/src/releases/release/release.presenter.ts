import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { takingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { ProtectedCell } from '@lib/releases/cubes/cube';
import { ReleaseChecks, releaseReference, ReleaseSummary } from '@lib/releases/selecting/release';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { PRODUCTS } from '../../london/asked/london-filters';
import { londonPaths } from '../../london/london.paths';
import { releasesPaths } from '../releases.paths';
import { releaseStatus, shareWords, tableTitle } from '../release-words';
import { hiddenByLevel } from './hidden-by-level';

export interface ReleaseModel {
  readonly title: string;
  readonly heading: string;
  readonly facts: readonly SummaryRow[];
  readonly checks: readonly SummaryRow[];
  readonly hidden: DataTable;
  /** How many of how many took part. */
  readonly takingPart: string;
  readonly includes: readonly string[];
  readonly missing: readonly string[];
  /** Where its figures are looked at, once they are out. */
  readonly figuresHref: string | null;
  readonly signOffHref: string | null;
  readonly isWaiting: boolean;
  readonly back: { readonly href: string };
}

/** A release as its own page: what it is and what it was checked against, never why a number is hidden. */
export const presentRelease = (
  { release, cells }: { release: ReleaseSummary; cells: readonly ProtectedCell[] },
  viewer: Viewer,
): ReleaseModel => {
  const isWaiting = release.state !== 'published';
  return {
    title: `Release: ${tableTitle(release.cube).toLowerCase()}, ${formatDay(release.on)}`,
    heading: releaseReference(release),
    facts: factsOf(release),
    checks: checksOf(release.checks),
    hidden: hiddenByLevel(cells),
    takingPart: takingPart(release),
    includes: release.includes.map((id) => authorityById(id).name).sort(),
    missing: release.missing
      .map(
        ({ boroughId, reason }) =>
          `${authorityById(boroughId).name}: ${reason === 'left out' ? 'always left out' : reason}`,
      )
      .sort(),
    figuresHref: isWaiting ? null : figuresHref(release),
    signOffHref:
      isWaiting && viewer.permissions.has('sign off releases') ? releasesPaths.signOff(release.id) : null,
    isWaiting,
    back: { href: releasesPaths.list },
  };
};

const figuresHref = ({ cube, product, on }: ReleaseSummary): string =>
  withQuery(londonPaths.show, { table: cube, product: PRODUCTS[product].name, on });

const trueAt = ({ oldest, freshest }: ReleaseSummary): string =>
  oldest === freshest
    ? `True at ${formatDay(oldest)}`
    : `True at days from ${formatDay(oldest)} to ${formatDay(freshest)}`;

const factsOf = (release: ReleaseSummary): SummaryRow[] => [
  { label: 'Where it stands', status: releaseStatus(release) },
  { label: 'Table', value: `${tableTitle(release.cube)}, version ${release.cubeVersion}` },
  { label: 'How often', value: PRODUCTS[release.product].text },
  { label: 'About', value: formatDay(release.on) },
  { label: 'Made', value: formatMoment(release.madeAt) },
  {
    label: 'Rules for small numbers',
    value: `Version ${release.ruleVersion}`,
    href: releasesPaths.rule(release.ruleVersion),
  },
  {
    label: 'Returns behind it',
    value: trueAt(release),
  },
  { label: 'Figures hidden', value: shareWords(release.hidden, release.cells) },
  { label: 'Seal of what went in', value: release.inputsHash },
];

const checksOf = (checks: ReleaseChecks): SummaryRow[] => [
  {
    label: 'Viewpoints',
    value: `${checks.viewpoints}: somebody outside, and each borough that knows its own numbers`,
  },
  { label: 'Small numbers an attacker found', value: checks.found },
  {
    label: 'Earlier releases looked at',
    ...(checks.earlier.length === 0 ? { value: 'None: it is the first' } : { items: checks.earlier }),
  },
  ...(checks.withheld > 0 ? [{ label: 'Sets of figures left out', value: checks.withheld }] : []),
  ...(checks.noughtsHidden ? [{ label: 'Noughts', value: 'Some are hidden among the small numbers' }] : []),
  ...(checks.boroughsLeftOut
    ? [
        {
          label: 'Boroughs',
          value: 'Left out: the week has a quarter’s end, whose exact figures come in another release',
        },
      ]
    : []),
  { label: 'Time it took', value: `${checks.seconds.toFixed(1)} seconds` },
];
