import { Day } from '@lib/kernel/day';
import { Printed } from '@lib/measures/cubes/printed';
import { MatrixCell } from '@lib/measures/need-and-room/matrix';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { releasesOf } from '@lib/measures/need-and-room/released-inputs';
import { medianDays } from '@lib/measures/need-and-room/room-held';
import { releaseReference } from '@lib/releases/selecting/release';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { day, key, list, orNull, shape, text, whole } from '../../api-docs/schemas/schema';
import { findingOf } from '../matrix/need-words';

interface PrintedJson {
  readonly value: number | null;
  readonly status: string;
}

const PRINTED = shape<PrintedJson>('NeedFigure', 'A released figure, or why it is not shown', {
  value: orNull(whole('How many; null where it is not shown', 24)),
  status: text('“shown”, or why it is not', 'shown'),
});

interface GapJson {
  readonly from: number;
  readonly to: number;
}

const GAP = shape<GapJson>(
  'NeedGap',
  'Everything the gap can be, in places; below nought there is more room',
  {
    from: whole('The least', 13),
    to: whole('The most', 55),
  },
);

export interface NeedCellJson {
  readonly row: string;
  readonly label: string;
  readonly area: string;
  readonly areaName: string;
  readonly lookedAfter: PrintedJson;
  readonly searching: PrintedJson;
  readonly unmet: PrintedJson;
  readonly stillOpen: PrintedJson;
  readonly roomConfirmed: number;
  readonly roomNotConfirmed: number;
  readonly settingsNotSaid: number;
  readonly medianDaysSinceConfirmed: number | null;
  readonly gap: GapJson | null;
  readonly gapBySurvey: GapJson | null;
  readonly finding: string;
}

const CELL = shape<NeedCellJson>('NeedCell', 'Need and room of a kind or a need in an area', {
  row: text('Code of the kind or the need; “all” for all of them', 'home'),
  label: text('Its name', 'Children’s homes and residential schools'),
  area: text('“london”, or the code of a sub-region', 'london'),
  areaName: text('Its name', 'London'),
  lookedAfter: PRINTED,
  searching: PRINTED,
  unmet: PRINTED,
  stillOpen: PRINTED,
  roomConfirmed: whole('Vacant places that somebody confirmed lately', 11),
  roomNotConfirmed: whole('Vacant places that nobody did: in no gap', 3),
  settingsNotSaid: whole('Registered settings of which nothing is said', 9),
  medianDaysSinceConfirmed: orNull(
    whole('How long ago the middle one was confirmed, in days; null where none was', 6),
  ),
  gap: orNull(GAP),
  gapBySurvey: orNull(GAP),
  finding: text('What it says, in a sentence', 'Fostering, family or friends: 4 cases found …'),
});

export interface NeedJson {
  readonly on: Day;
  readonly by: string;
  readonly releases: readonly string[];
  readonly cells: readonly NeedCellJson[];
}

export const NEED = shape<NeedJson>('NeedAndRoom', 'Need from releases beside room as it is declared', {
  on: day('The day of the places'),
  by: text('“type” or “need”', 'type'),
  releases: list(text('A release', 'PL-OF-2026-09-30-unmet-need'), 'What figures were selected from'),
  cells: list(CELL, 'Row by row, of the area asked for'),
});

export interface NeedSettingJson {
  readonly settingId: string;
  readonly localAuthority: string;
  readonly provisionType: string;
}

const SETTING = shape<NeedSettingJson>('NeedSetting', 'A registered setting behind the room of a cell', {
  settingId: key('Key of the setting'),
  localAuthority: text('Where it lies', 'Bromley'),
  provisionType: text('In the words of the regulator', 'Children’s home'),
});

export interface NeedPartsJson extends NeedJson {
  readonly settings: readonly NeedSettingJson[];
}

export const NEED_PARTS = shape<NeedPartsJson>('NeedParts', 'One cell, with the settings behind its room', {
  on: day('The day of the places'),
  by: text('“type” or “need”', 'type'),
  releases: list(text('A release', 'PL-OF-2026-09-30-unmet-need'), 'What figures were selected from'),
  cells: list(CELL, 'The one cell'),
  settings: list(SETTING, 'By authority'),
});

export const needJson = ({ matrix, inputs }: NeedAgainstRoom, cells: readonly MatrixCell[]): NeedJson => ({
  on: matrix.on,
  by: matrix.way,
  releases: releasesOf(inputs).map(releaseReference),
  cells: cells.map(cellJson),
});

export const partsJson = (against: NeedAgainstRoom, cell: MatrixCell): NeedPartsJson => ({
  ...needJson(against, [cell]),
  settings: against.matrix
    .settingsOf(cell)
    .map(({ id, localAuthority, provisionType }) => ({ settingId: id, localAuthority, provisionType })),
});

const cellJson = (cell: MatrixCell): NeedCellJson => ({
  row: cell.row.code,
  label: cell.row.label,
  area: cell.area.code,
  areaName: cell.area.name,
  lookedAfter: printedJson(cell.lookedAfter),
  searching: printedJson(cell.searching),
  unmet: printedJson(cell.unmet),
  stillOpen: printedJson(cell.open),
  roomConfirmed: cell.room.confirmed,
  roomNotConfirmed: cell.room.unconfirmed,
  settingsNotSaid: cell.room.notSaid,
  medianDaysSinceConfirmed: medianDays(cell.room.daysSince),
  gap: gapJson(cell.gap),
  gapBySurvey: gapJson(cell.surveyGap),
  finding: findingOf(cell),
});

const gapJson = (gap: MatrixCell['gap']): GapJson | null => gap && { from: gap.low, to: gap.high };

const printedJson = ({ value, symbol }: Printed): PrintedJson => ({
  value,
  status: symbol === null ? 'shown' : SYMBOL_WORDS[symbol],
});
