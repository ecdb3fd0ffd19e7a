import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { Day } from '@lib/kernel/day';
import { BlockAt } from '@lib/high-cost/room/blocks.service';
import { PlacedSetting } from '@lib/provision/places/placed-settings.query';
import { settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../room.paths';
import { placesWords } from '../room-words';

/** The borough’s block contracts: those that go on, then those that ended. */
export const presentBlocks = (blocks: readonly BlockAt[], today: Day): object => {
  const goesOn = ({ endsOn }: BlockAt): boolean => endsOn === null || endsOn > today;
  const [open, ended] = [blocks.filter(goesOn), blocks.filter((one) => !goesOn(one))];
  return {
    title: 'Our block contracts',
    back: { href: roomPaths.list },
    open: open.length === 0 ? null : table(open, 'In force, or to begin'),
    ended: ended.length === 0 ? null : table(ended, 'Ended'),
    voids: roomPaths.voids,
    room: roomPaths.list,
  };
};

const table = (blocks: readonly BlockAt[], caption: string): DataTable => ({
  caption,
  stacks: true,
  columns: [
    { text: 'Setting' },
    { text: 'First night' },
    { text: 'Ends' },
    { text: 'Places', numeric: true },
    { text: 'A place a week', numeric: true },
  ],
  rows: blocks.map((block): TableCell[] => [
    {
      text: settingTitle(block.setting),
      href: roomPaths.setting(block.setting.id),
      note: block.setting.localAuthority,
    },
    formatDay(block.startsOn),
    {
      text: block.endsOn === null ? 'No end recorded' : formatDay(block.endsOn),
      links: [
        {
          text: block.endsOn === null ? 'End it' : 'Change its end',
          href: roomPaths.endBlock(block.id),
          hiddenText: `of the block at ${settingTitle(block.setting)} from ${formatDay(block.startsOn)}`,
        },
      ],
    },
    block.places,
    formatPounds(block.weeklyPence),
  ]),
});

export const presentAddBlock = (setting: PlacedSetting, form: FormModel): object => ({
  title: 'Add a block contract',
  caption: settingTitle(setting),
  back: { href: roomPaths.setting(setting.id) },
  action: roomPaths.addBlock(setting.id),
  form,
});

export const presentEndBlock = (block: BlockAt, form: FormModel): object => ({
  title: block.endsOn === null ? 'End a block contract' : 'Change when a block contract ends',
  caption: settingTitle(block.setting),
  back: { href: roomPaths.blocks },
  action: roomPaths.endBlock(block.id),
  takeBack: roomPaths.takeBackBlock(block.id),
  version: block.version,
  rows: [
    { label: 'Places', value: placesWords(block.places) },
    { label: 'A place a week', value: formatPounds(block.weeklyPence) },
    { label: 'First night', value: formatDay(block.startsOn) },
    { label: 'Recorded', value: `${formatMoment(block.enteredAt)}, by ${block.enteredByName}` },
  ] satisfies SummaryRow[],
  form,
});
