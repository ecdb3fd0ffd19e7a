import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Viewer } from '@lib/access/viewer';
import { MARK_REASONS } from '@lib/high-cost/marks/panel-mark';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { isOverdue } from '@lib/panel/actions/case-action';
import { AgendaItem } from '@lib/panel/agenda/agenda-item';
import { quorumInWords } from '@lib/panel/attendance/quorum';
import { LiveItem } from '@lib/panel/live/live-item';
import { quorumOfRecommendation, recommendationInWords } from '@lib/panel/recommendations/in-words';
import { CONDITION_OWNERS, ESCALATIONS, OUTCOMES } from '@lib/panel/recommendations/outcome';
import { Recommendation } from '@lib/panel/recommendations/recommendation';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { livePaths } from './live.paths';
import { presentPastCases } from './past-cases.presenter';
import { presentPapers } from './papers.presenter';
import { rowNumbers } from './recommendation-rows';
import { formOfRecommendation, ownersOf } from './read-recommendation';
import { recommendationRows } from './recommended-rows';
import { regionsOf } from './live-regions';

export interface ItemFacts {
  readonly viewer: Viewer;
  readonly today: Day;
  /** What was sent, where it could not be kept; what is saved otherwise. */
  readonly form?: FormModel;
  /** What somebody else saved in between, to be shown beside it. */
  readonly theirs?: Recommendation | null;
}

/** An item as a page: views first, then facts, the ask, needs, options, search, history; then what is recommended. */
export const presentItem = (live: LiveItem, facts: ItemFacts): object => {
  const { item, meeting, items, papers, quorum, recommendation } = live;
  const { viewer } = facts;
  const inProgress = meeting.state === 'in progress';
  const records = inProgress && viewer.permissions.has('record recommendations');
  return {
    title: item.reference ? `Case ${item.reference}` : 'An item of business',
    heading: item.reference ?? item.title,
    place: `Item ${items.findIndex(({ id }) => id === item.id) + 1} of ${items.length}, ${item.minutes} minutes planned`,
    back: { href: livePaths.live(meeting.id) },
    paths: pathsOf(live),
    isCurrent: meeting.currentItemId === item.id,
    inProgress,
    records,
    runs: inProgress && viewer.permissions.has('run the panel'),
    closed: papers.open ? null : papers.because,
    papers: papers.open ? presentPapers(papers.of, papers.copy) : null,
    past: papers.open ? presentPastCases(papers.copy, live.past, viewer) : null,
    earlier: papers.open && live.earlier.length > 0 ? earlierTable(live.earlier, item.reference!) : null,
    actions: papers.open && live.actions.length > 0 ? actionsTable(live, facts.today) : null,
    room: roomOf(live),
    quorum: quorumInWords(quorum),
    quorate: quorum.quorate,
    regions: regionsOf({ ...live, current: currentOf(live), newer: recommendation }, item),
    seen: recommendation?.version ?? 0,
    confirmed: recommendation?.confirmed
      ? {
          sentence: recommendationInWords(item.reference!, recommendation),
          by: `Confirmed by ${recommendation.confirmed.byName} at ${formatMoment(recommendation.confirmed.at)}`,
          quorum: recommendation.quorum ? quorumOfRecommendation(recommendation.quorum) : '',
          rows: recommendationRows(recommendation),
        }
      : null,
    ...(papers.open ? formModel(live, facts) : {}),
  };
};

const formModel = (live: LiveItem, { form, theirs }: ItemFacts): object => {
  const options = live.papers.open ? live.papers.copy.options : [];
  const shown = form ?? formOfRecommendation(live.recommendation, options);
  return {
    form: shown,
    theirs: theirs
      ? {
          by: `${theirs.savedByName} saved this at ${formatMoment(theirs.savedAt)}`,
          rows: recommendationRows(theirs),
        }
      : null,
    outcomes: choicesOf(OUTCOMES, ({ words }) => words),
    marks: choicesOf(MARK_REASONS, (words) => words),
    escalations: choicesOf(ESCALATIONS, (words) => words),
    options: options.map(({ position, name }) => ({ value: String(position), text: name })),
    conditionOwners: choicesOf(CONDITION_OWNERS, (words) => words),
    actionOwners: [
      { value: 'borough', text: `${ownersOf(live).boroughName} (the borough)` },
      ...live.attendances.map(({ personId, name }) => ({ value: personId, text: name })),
    ],
    conditionRows: rowNumbers(shown.values, 'condition'),
    actionRows: rowNumbers(shown.values, 'action'),
  };
};

const choicesOf = <T>(of: Readonly<Record<string, T>>, words: (one: T) => string): Choice[] =>
  Object.entries(of).map(([value, one]) => ({ value, text: words(one) }));

const earlierTable = (earlier: readonly Recommendation[], reference: string): DataTable => ({
  caption: 'What the panel recommended on this case before',
  hideCaption: true,
  columns: [{ text: 'When' }, { text: 'What' }],
  rows: earlier.map((one) => [
    one.confirmed ? formatMoment(one.confirmed.at) : '',
    recommendationInWords(reference, one),
  ]),
});

const actionsTable = ({ actions }: LiveItem, today: Day): DataTable => ({
  caption: 'Open actions of this case',
  hideCaption: true,
  columns: [{ text: 'Action' }, { text: 'Who' }, { text: 'Due' }],
  rows: actions.map((action) => [
    action.task,
    action.owner.name,
    isOverdue(action, today)
      ? { text: formatDay(action.dueOn), tag: { text: 'Overdue', colour: 'red' } }
      : formatDay(action.dueOn),
  ]),
});

const roomOf = ({ attendances, quorum, stepped }: LiveItem): object => ({
  inRoom: quorum.inRoom,
  out: quorum.out.map(
    ({ name, because }) => `${name} (${because === 'conflict' ? 'conflict of interest' : 'stepped out'})`,
  ),
  choices: attendances
    .filter(({ state }) => state === 'present')
    .map(({ personId, name }) => ({ value: personId, text: name })),
  form: { values: { out: stepped }, errors: {} },
});

const currentOf = ({ items, meeting }: LiveItem): AgendaItem | null =>
  items.find(({ id }) => id === meeting.currentItemId) ?? null;

const pathsOf = ({ item, items, meeting }: LiveItem): object => {
  const at = items.findIndex(({ id }) => id === item.id);
  const before = items[at - 1];
  const after = items[at + 1];
  return {
    item: livePaths.item(item.id),
    check: livePaths.check(item.id),
    hear: livePaths.hear(item.id),
    room: livePaths.room(item.id),
    done: livePaths.done(item.id),
    state: livePaths.state(meeting.id),
    now: livePaths.now(meeting.id),
    attendance: livePaths.attendance(meeting.id),
    conflicts: `/panel/meetings/${meeting.id}/conflicts`,
    previous: before ? livePaths.item(before.id) : null,
    next: after ? livePaths.item(after.id) : null,
  };
};

export const boroughOf = (item: AgendaItem): string =>
  item.boroughId === null ? '' : authorityById(item.boroughId).name;
