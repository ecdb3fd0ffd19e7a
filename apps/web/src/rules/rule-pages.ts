import { AREAS, isArea } from '@lib/access/panels/panel-seat';
import { NotFoundError } from '@lib/kernel/domain-error';
import { PANEL_QUORUM, QUORUM_LIMITS } from '@lib/panel/series/quorum-rule';
import { Quorum } from '@lib/panel/series/series';
import { DAYS_LIMITS, PLACE_DAYS, PlaceDays } from '@lib/provision/places/fades-after';
import { AGE_BANDS, AgeBandsValue, OLDEST } from '@lib/rules/age-bands/age-bands-rule';
import { AgeBandsForm, bandsOfForm, PLACES } from './forms/age-bands.form';
import { PanelQuorumForm } from './forms/panel-quorum.form';
import { PlaceDaysForm } from './forms/place-days.form';
import { RulePage } from './rule-page';

const OF_PLACES: RulePage<PlaceDays, PlaceDaysForm> = {
  rule: PLACE_DAYS,
  title: 'How long a place counts after it was confirmed',
  about: [
    'A vacant place that somebody said grows old: it is still shown, with since when nobody confirmed it, but it is in no total.',
  ],
  uses: [
    'Room, and the search for a place',
    'Need against room: confirmed room and gaps, on the page and in the workbook “Demand and capacity”',
    'What-if: the room it begins with',
    'The workbook “Capacity and voids” of a borough',
  ],
  leaves: ['What-if scenarios that were kept: each keeps the confirmed places of its day.'],
  Form: PlaceDaysForm,
  choices: { limits: DAYS_LIMITS },
  valueOf: ({ days }) => ({ days: Number(days) }),
  formOf: ({ days }) => ({ days: String(days) }),
};

const OF_QUORUM: RulePage<Quorum, PanelQuorumForm> = {
  rule: PANEL_QUORUM,
  title: 'Quorum of a new panel',
  about: [
    'How many members have to be in the room, and who among them, for a panel to recommend. It is what the form begins with when a panel is opened.',
  ],
  uses: ['The form in which an administrator opens a panel'],
  leaves: [
    'Panels that are open: each keeps its own quorum until its coordinator changes it.',
    'Meetings: each keeps the quorum its panel had when the meeting was opened.',
  ],
  Form: PanelQuorumForm,
  choices: { areas: Object.entries(AREAS).map(([value, text]) => ({ value, text })), limits: QUORUM_LIMITS },
  valueOf: ({ least, areas }) => ({ least: Number(least), areas: areas.filter(isArea) }),
  formOf: ({ least, areas }) => ({ least: String(least), areas: [...areas] }),
};

const OF_AGES: RulePage<AgeBandsValue, AgeBandsForm> = {
  rule: AGE_BANDS,
  title: 'Age bands',
  about: ['In which bands the service’s own lists and pictures cut ages, in completed years.'],
  uses: [
    'Children and placements: the filter by age, its download and the API',
    'High-cost placements: the filter by age',
    'The picture of your own high-cost placements by age',
  ],
  leaves: [
    'Tables across boroughs keep the age groups of the Department for Education. Bands that move between two releases would let small numbers be worked out by taking one table from the other.',
    'Measures, workstreams, what-if and like needs select from those tables, and keep their groups.',
    'Rows that boroughs share of their registers carry the age group they were agreed with.',
    'Surveys and their question sets ask in their own groups.',
    'Workbooks keep the groups of the Department for Education, so that two runs can be set side by side.',
    'Links from a figure to the list behind it go by the groups the figure was counted in. The list takes them, whatever the bands.',
  ],
  Form: AgeBandsForm,
  choices: { places: PLACES, oldest: OLDEST },
  valueOf: (form) => ({ bands: bandsOfForm(form) }),
  formOf: ({ bands }) =>
    Object.fromEntries(
      bands.flatMap(({ from, to }, at) => [
        [`from${at + 1}`, String(from)],
        [`to${at + 1}`, String(to)],
      ]),
    ),
};

/** The rules that have versions here, in the order in which they are listed. */
export const RULE_PAGES: readonly RulePage[] = [OF_PLACES, OF_QUORUM, OF_AGES];

/** @throws NotFoundError for no rule */
export const rulePageOf = (code: string): RulePage => {
  const found = RULE_PAGES.find(({ rule }) => rule.code === code);
  if (!found) throw new NotFoundError('rule');
  return found;
};
