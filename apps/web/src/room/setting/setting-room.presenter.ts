import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { Viewer } from '@lib/access/viewer';
import { BlockContract } from '@lib/high-cost/room/block-contract';
import { RoomOfSetting } from '@lib/high-cost/room/room.service';
import { ConfirmationRequest, REQUEST_STATES } from '@lib/provision/confirmation/confirmation-request';
import { OutboxState } from '@lib/mail/outbox/outbox-mail';
import { PlacesOfSetting } from '@lib/provision/places/places.service';
import {
  OUT_OF_USE_PAYERS,
  OUT_OF_USE_REASONS,
  PLACE_SOURCES,
  PlaceFacts,
  SettingPlaces,
} from '@lib/provision/places/setting-places';
import { settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../room.paths';
import { placesWords } from '../room-words';
import { seenText } from './places.form';

/** The room of one setting as a page. */
export const presentSettingRoom = (
  room: RoomOfSetting,
  viewer: Pick<Viewer, 'permissions'>,
  form: FormModel,
): object => {
  const { setting, now, said, blocks, requests } = room;
  const may = (permission: 'declare places' | 'keep block contracts'): boolean =>
    viewer.permissions.has(permission);
  return {
    title: settingTitle(setting),
    caption: `${setting.provisionType}, ${setting.localAuthority}`,
    back: { href: roomPaths.list },
    form,
    facts: [...registeredRow(room), ...nowRows(room), ...ownRows(room)],
    stale: now && !room.counts ? staleWords(now, room.days) : null,
    seen: seenText(now),
    mayConfirm: may('declare places') && now !== null,
    mayDeclare: may('declare places'),
    mayAsk: room.mayAsk,
    mayBlock: may('keep block contracts'),
    paths: {
      declare: roomPaths.declare(setting.id),
      confirm: roomPaths.confirm(setting.id),
      ask: roomPaths.ask(setting.id),
      addBlock: roomPaths.addBlock(setting.id),
    },
    requests: requests.map(requestModel),
    blocks: blocks && blocks.length > 0 ? blocksTable(blocks) : null,
    history: said.length === 0 ? null : historyTable(said),
  };
};

const registeredRow = ({ setting }: PlacesOfSetting): SummaryRow[] => [
  { label: 'Registered for', value: setting.places === null ? 'Not known' : placesWords(setting.places) },
];

const nowRows = ({ now }: PlacesOfSetting): SummaryRow[] =>
  now === null
    ? [{ label: 'What is said', value: 'Nothing yet' }]
    : [
        { label: 'Commissioned', value: countWords(now.commissioned) },
        { label: 'Vacant', value: vacantWords(now) },
        { label: 'Out of use', value: outOfUseWords(now) },
        { label: 'Holds from', value: formatDay(now.validFrom) },
        { label: 'Said by', value: `${now.saidByName}, ${formatMoment(now.saidAt)}` },
        { label: 'Last confirmed', value: `${formatDay(now.confirmedOn)}, by ${now.confirmedByName}` },
      ];

const ownRows = ({ blocks, children, today }: RoomOfSetting): SummaryRow[] =>
  blocks === null
    ? []
    : [
        {
          label: 'Our block',
          value: placesWords(blocks.filter(holdsOn(today)).reduce((sum, { places }) => sum + places, 0)),
        },
        {
          label: 'Our children there today',
          value: children === null ? 'Not known: the setting has no number (URN)' : String(children),
        },
      ];

const holdsOn =
  (on: Day) =>
  ({ startsOn, endsOn }: BlockContract): boolean =>
    startsOn <= on && (endsOn === null || on < endsOn);

const staleWords = ({ confirmedOn }: SettingPlaces, days: number): string =>
  `Not confirmed since ${formatDay(confirmedOn)}. A figure that nobody has confirmed for ${days} days is in no total.`;

const countWords = (count: number | null): string => (count === null ? 'Not said' : placesWords(count));

export const vacantWords = ({ vacant, usableFrom }: PlaceFacts): string =>
  `${countWords(vacant)}${usableFrom === null ? '' : `, from ${formatDay(usableFrom)}`}`;

export const outOfUseWords = ({ outOfUse, outOfUseReason, outOfUsePayer }: PlaceFacts): string => {
  if (outOfUse === 0 || outOfUseReason === null || outOfUsePayer === null) return 'None';
  return `${placesWords(outOfUse)}. Why: ${OUT_OF_USE_REASONS[outOfUseReason].toLowerCase()}. Who pays: ${OUT_OF_USE_PAYERS[outOfUsePayer].toLowerCase()}`;
};

const STATE_KINDS = {
  open: 'waiting',
  answered: 'done',
  revoked: 'cannot',
  expired: 'cannot',
} as const satisfies Record<ConfirmationRequest['state'], Status['kind']>;

/** Whether the mail with the link has gone; nothing once it is no longer kept. */
const mailRow = ({ mail, sentAt, state, mailedAt }: ConfirmationRequest): SummaryRow[] => {
  if (mail === null)
    return mailedAt === null && state === 'open' ? [{ label: 'Email', value: MAIL.waiting }] : [];
  return [{ label: 'Email', value: sentAt === null ? MAIL[mail] : `${MAIL.sent} ${formatMoment(sentAt)}` }];
};

const MAIL: Readonly<Record<OutboxState, string>> = {
  waiting: 'Waiting to be sent',
  failed: 'Not sent yet: it is tried again',
  sent: 'Sent',
  'gave up': 'Not sent: the mail server did not take it. Check the address',
  stopped: 'Not sent: the link was over before',
};

const requestModel = (one: ConfirmationRequest): object => ({
  rows: [
    { label: 'Sent to', value: one.address },
    { label: 'Asked', value: `${formatMoment(one.askedAt)}, by ${one.askedByName}` },
    { label: 'Stands', status: { text: REQUEST_STATES[one.state], kind: STATE_KINDS[one.state] } },
    ...mailRow(one),
    ...(one.state === 'open' ? [{ label: 'Works until', value: formatMoment(one.expiresAt) }] : []),
  ] satisfies SummaryRow[],
  revoke: one.state === 'open' ? roomPaths.revoke(one.id) : null,
  sentTo: one.address,
});

export const blocksTable = (blocks: readonly BlockContract[]): DataTable => ({
  caption: 'Our block contracts here',
  stacks: true,
  columns: [
    { text: 'First night' },
    { text: 'Ends' },
    { text: 'Places', numeric: true },
    { text: 'A place a week', numeric: true },
  ],
  rows: blocks.map((block): TableCell[] => [
    formatDay(block.startsOn),
    {
      text: block.endsOn === null ? 'No end recorded' : formatDay(block.endsOn),
      links: [
        {
          text: block.endsOn === null ? 'End it' : 'Change its end',
          href: roomPaths.endBlock(block.id),
          hiddenText: `of the block from ${formatDay(block.startsOn)}`,
        },
      ],
    },
    block.places,
    formatPounds(block.weeklyPence),
  ]),
});

const historyTable = (said: readonly SettingPlaces[]): DataTable => ({
  caption: 'All that was said',
  stacks: true,
  columns: [
    { text: 'From' },
    { text: 'Vacant' },
    { text: 'Out of use' },
    { text: 'Said by' },
    { text: 'Last confirmed' },
  ],
  rows: said.map((one): TableCell[] => [
    {
      text: formatDay(one.validFrom),
      note: one.supersededAt === null ? undefined : `Superseded ${formatMoment(one.supersededAt)}`,
    },
    vacantWords(one),
    outOfUseWords(one),
    { text: PLACE_SOURCES[one.source], note: `${one.saidByName}, ${formatMoment(one.saidAt)}` },
    formatDay(one.confirmedOn),
  ]),
});

/** The form in which the programme says what room a setting has. */
export const presentDeclare = ({ setting, now }: PlacesOfSetting, form: FormModel): object => ({
  title: 'Say what room there is',
  caption: settingTitle(setting),
  back: { href: roomPaths.setting(setting.id) },
  action: roomPaths.declare(setting.id),
  registered: setting.places === null ? null : placesWords(setting.places),
  stands: now === null ? null : `From ${formatDay(now.validFrom)}: ${vacantWords(now)} vacant.`,
  reasons: choicesOf(OUT_OF_USE_REASONS),
  payers: choicesOf(OUT_OF_USE_PAYERS),
  form,
});

export const choicesOf = (words: Readonly<Record<string, string>>): { value: string; text: string }[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));
