import { RoomList } from '@lib/high-cost/room/room.service';
import { RoomRow } from '@lib/high-cost/room/room-weeks';
import { settingTitle } from '@lib/provision/settings/setting';
import { CsvField } from '../../extracts/csv-table';

export const ROOM_CSV_COLUMNS = [
  'urn',
  'setting',
  'type',
  'local_authority',
  'week_from',
  'registered',
  'commissioned',
  'out_of_use',
  'out_of_use_reason',
  'vacant',
  'usable_from',
  'last_confirmed',
  'confirmed_by',
  'counted',
  'our_block',
  'our_children',
] as const;

/** A line a setting and week. What is the borough’s own is empty for the programme. */
export const roomCsvRows = ({ weeks, boroughId }: RoomList, rows: readonly RoomRow[]): CsvField[][] =>
  rows.flatMap(({ setting, cells }) =>
    cells.map(({ said, vacant, confirmed, block, children }, at): CsvField[] => [
      setting.urn,
      settingTitle(setting),
      setting.provisionType,
      setting.localAuthority,
      weeks[at]!.monday,
      setting.places,
      said?.commissioned ?? null,
      said?.outOfUse ?? null,
      said?.outOfUseReason ?? null,
      vacant,
      said?.usableFrom ?? null,
      said?.confirmedOn ?? null,
      said?.confirmedSource ?? null,
      said === null ? null : confirmed ? 'yes' : 'no',
      boroughId === null ? null : block,
      boroughId === null ? null : children,
    ]),
  );
