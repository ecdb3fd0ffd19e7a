import { PLACEMENT_CUBES } from '@lib/measures/cubes/cube-register';
import { releaseReference } from '@lib/releases/selecting/release';
import { Report } from '../report';
import { ProgrammeSubject } from '../subject/subject';
import { awaitedRelease } from './awaited-release';
import { byAgeSheet } from './by-age.sheet';
import { byAreaSheet } from './by-area.sheet';
import { coverageSheet } from './coverage.sheet';
import { firstReleasedDay, LondonFigures, londonFigures } from './london-figures';
import { monthsSheet } from './months.sheet';
import { ReleaseSource } from './release-source';
import { factsOf, HIDDEN_WITH_OTHERS, OF_RELEASES, RELEASE_TABLES } from './released-report';
import { releasesSheet } from './releases.sheet';
import { londonNotes } from './notes';
import { BEHIND } from './sheet-words';
import { isAgeBand, isLocation, isPlacementGroup } from './slices';

/** What London's boroughs use together, for the programme: every figure is of a release, none of a borough's own data. */
export const LONDON_PLACEMENTS: Report<ProgrammeSubject> = {
  ...OF_RELEASES,
  code: 'london-placements',
  title: 'Placements across boroughs',
  purpose:
    'Where London’s looked after children are placed: with whom, at what age, how far from home, and how often they have moved. ' +
    'It shows what kinds of placement boroughs rely on together, and how each differs from London and its parts.',
  version: 1,
  parameters: [
    { name: 'Date', about: 'The latest release on or before this day is used, weekly or quarterly' },
  ],
  tables: [
    {
      name: 'Placement groups',
      about: 'Children by placement group, for London, its parts and each borough',
    },
    { name: 'Age bands', about: 'Children by age, for London, its parts and each borough' },
    { name: 'Groups by age', about: 'Placement groups by age, for London and its parts, once a quarter' },
    { name: 'Location', about: 'Borough, sub-region, London or outside, with unknown shown apart' },
    { name: 'Placements in the year', about: 'Children with three or more placements in the year' },
    { name: 'Month by month', about: 'The last weekly release of each of 24 months' },
    ...RELEASE_TABLES,
  ],
  smallNumbers: HIDDEN_WITH_OTHERS,
  keywords: ['looked after children', 'placements', 'sufficiency', 'London', 'release'],

  coveredFrom: firstReleasedDay,

  notYet: (tx, { asAt }, moment) => awaitedRelease(tx, PLACEMENT_CUBES, { asAt, moment }),

  async produce(tx, { asAt, onlyReleases }) {
    const figures = await londonFigures(new ReleaseSource(tx, onlyReleases), asAt);
    const { main } = figures;
    return {
      ...factsOf(main),
      releaseReference: referencesOf(figures),
      releases: figures.releases,
      notes: londonNotes(figures),
      sheets: sheetsOf(figures),
    };
  },
};

const sheetsOf = (figures: LondonFigures): ReturnType<typeof byAreaSheet>[] => {
  const { placements, tiers, inYear, quarterly } = figures;
  return [
    byAreaSheet({
      name: 'Placement groups',
      table: 'placement_groups',
      topic: 'Children looked after by placement group',
      heading: 'Placement group',
      of: placements,
      includes: isPlacementGroup,
      notes: ['releases', 'london', 'groups', 'counted-placements'],
    }),
    byAreaSheet({
      name: 'Age bands',
      table: 'age_bands',
      topic: 'Children looked after by age',
      heading: 'Age',
      of: placements,
      includes: isAgeBand,
      notes: ['releases', 'london', 'counted-placements'],
    }),
    byAgeSheet(quarterly),
    byAreaSheet({
      name: 'Location',
      table: 'location_tiers',
      topic: 'Children looked after by where they are placed',
      heading: 'Location',
      of: tiers,
      includes: isLocation,
      notes: ['releases', 'london', 'counted-location-tiers'],
    }),
    byAreaSheet({
      name: 'Placements in the year',
      table: 'placements_in_the_year',
      topic: 'Children looked after by placements in the year',
      heading: 'Placements in the year',
      of: inYear,
      includes: () => true,
      notes: ['releases', 'london', 'counted-placements-in-the-year'],
    }),
    monthsSheet(figures),
    coverageSheet([placements, tiers, inYear]),
    releasesSheet(figures.main, figures.releases, BEHIND.returns),
  ];
};

/** The releases behind the tables, as people quote them; those of the months stand beside each month. */
const referencesOf = ({ placements, tiers, inYear, quarterly }: LondonFigures): string =>
  [
    ...new Set(
      [placements, tiers, inYear, quarterly].flatMap(({ release }) =>
        release ? [releaseReference(release)] : [],
      ),
    ),
  ].join(', ');
