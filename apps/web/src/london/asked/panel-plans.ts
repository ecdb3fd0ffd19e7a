import { Category } from '@lib/releases/cubes/cube';
import { BreakdownPlan } from './breakdown-plan';
import { inWays, partsIn, Plans } from './in-ways';

const recommendations = inWays('recommendations', {
  outcome: {
    label: 'Outcome',
    lead: 'endorsed',
    says: 'endorsed, ratified or matched what the borough asked for, without conditions',
  },
  listed: {
    label: 'Days to an agenda',
    lead: '0-7',
    says: 'were on an agenda within 7 days of being submitted',
    days: { measured: 'From referral to an agenda', bands: ['0-7', '8-over'] },
  },
  recommended: {
    label: 'Days to the recommendation',
    lead: '0-7',
    says: 'were made within 7 days of being submitted',
    days: { measured: 'From referral to the recommendation', bands: ['0-7', '8-14', '15-over'] },
  },
  response: {
    label: 'Days to the borough’s response',
    lead: '0-14',
    says: 'had the borough’s response within 14 days of being submitted',
    days: { measured: 'From referral to the borough’s response', bands: ['0-14', 'later'] },
  },
  start: {
    label: 'Days to the start',
    lead: '0-28',
    says: 'led to a placement that started within 28 days of being submitted',
    days: { measured: 'From referral to the start, of those that started', bands: ['0-28', '29-over'] },
  },
  deferred: { label: 'Deferrals', lead: 'once-or-more', says: 'had been deferred once or more' },
  quorum: { label: 'Quorum', lead: 'in-principle', says: 'were made without a quorum, in principle only' },
  route: { label: 'Route', lead: 'emergency', says: 'came after an emergency placement' },
});

const cases = inWays('open cases', {
  stage: {
    label: 'Stage',
    lead: 'panel',
    says: 'were before the panel: submitted, in review or listed',
  },
  information: { label: 'Information', lead: 'waiting', says: 'waited for information from the borough' },
  deadline: { label: 'Deadline', lead: 'past', says: 'were past the deadline of their stage' },
});

const followUps = inWays('follow-ups that fell due', {
  done: { label: 'Answered', lead: 'yes', says: 'were answered' },
  kind: { label: 'When', lead: '3-months', says: 'were 3 months after the start' },
  started: { label: 'Started', lead: 'yes', says: 'say that the placement started as recorded' },
  conditions: {
    label: 'Conditions',
    lead: 'met',
    says: 'say that every condition was met, or that none was set',
  },
  cost: { label: 'Cost', lead: 'more', says: 'say that the placement costs more than was agreed' },
  there: { label: 'Still there', lead: 'yes', says: 'say that the child is still there' },
});

const actions = inWays('actions that fell due', {
  state: { label: 'How they stand', lead: 'in-time', says: 'were done in time' },
  owner: { label: 'Who does them', lead: 'borough', says: 'were for the borough to do' },
});

const unmetNeed = inWays('cases without a suitable placement', {
  need: { label: 'Need' },
  age: { label: 'Age', lead: '16-over', says: 'were of young people of 16 and over' },
  sought: { label: 'Type sought', lead: 'home', says: 'sought a children’s home or residential school' },
  area: { label: 'Area sought', lead: 'near', says: 'sought a place in or near the borough' },
  month: { label: 'Month', lead: '3', says: 'were in the third month of the quarter' },
});

const openSearches = inWays('searches still open', {
  sought: { label: 'Type preferred', lead: 'home', says: 'preferred a residential setting' },
  age: { label: 'Age', lead: '16-over', says: 'were of young people of 16 and over' },
  wait: { label: 'How long open', lead: '29-over', says: 'had been open for 29 days or more' },
});

const searches = inWays('placements found after a search', {
  days: {
    label: 'Days from referral to placed',
    lead: '0-7',
    says: 'started within a week of the referral',
    days: {
      measured: 'From referral to the placement, of searches recorded before it',
      bands: ['0-7', '8-28', '29-over'],
    },
  },
  type: { label: 'Type', lead: 'yes', says: 'were of the type the search preferred' },
  location: { label: 'How near', lead: 'yes', says: 'were as near as was sought' },
  offers: { label: 'Offers', lead: '3-over', says: 'were found with three or more offers to choose from' },
  'same-day': { label: 'Same day', lead: 'yes', says: 'were needed and started on the same day' },
});

/** By need and by setting; then the settings and what became of each need, and what each setting cost. */
const pastCases: Plans = (printed) => [
  ...inWays('cases recommended on', {
    need: { label: 'Need' },
    setting: { label: 'Kind of placement' },
  })(printed),
  ...within(printed, 'need', 'kind', 'Kind of placement'),
  ...within(printed, 'need', 'still', 'Whether it lasted'),
  ...within(printed, 'setting', 'cost', 'Weekly cost'),
];

/** A plan for each part of one way, of what it is made up of. */
const within = (printed: readonly Category[], way: string, of: string, label: string): BreakdownPlan[] =>
  printed
    .filter(({ code }) => code.startsWith(`${way}|`))
    .map((whole) => {
      const part = whole.code.slice(way.length + 1);
      return {
        code: `${of}-${part}`,
        label: `${label}: ${whole.label.toLowerCase()}`,
        whole: whole.code,
        of: `cases recommended on with “${whole.label}”`,
        parts: partsIn(printed, `${of}|${part}|`),
      };
    });

/** Plans of the tables of the weekly panel and of what surveys say beside it, by the code of the cube. */
export const PANEL_PLANS: Readonly<Record<string, Plans>> = {
  'panel-recommendations': recommendations,
  searches,
  'panel-cases': cases,
  'panel-follow-ups': followUps,
  'panel-actions': actions,
  'unmet-need': unmetNeed,
  'open-searches': openSearches,
  'similar-cases': pastCases,
};
