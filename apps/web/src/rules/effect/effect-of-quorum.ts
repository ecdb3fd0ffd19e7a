import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { QuorumOfPanel, quorumEffect } from '@lib/panel/series/quorum-effect';
import { PANEL_QUORUM } from '@lib/panel/series/quorum-rule';
import { Quorum } from '@lib/panel/series/series';
import { RuleEffect } from './rule-effect';

/** Which panels have another quorum, and what this one would have done to their meetings. */
export const effectOfQuorum = async (
  tx: Tx,
  { next }: { readonly next: Quorum },
  on: Day,
): Promise<RuleEffect> => {
  const panels = await quorumEffect(tx, next, on);
  const numeric = (text: string): { text: string; numeric: boolean } => ({ text, numeric: true });
  return {
    on,
    findings: [
      differingWords(panels),
      'Panels that are open keep their own quorum until their coordinator changes it; only a panel that is opened from the first day on begins with this one.',
    ],
    tables: [
      {
        caption: 'Panels that are open, and their meetings in the last 12 months',
        columns: [
          { text: 'Panel', numeric: false },
          { text: 'Quorum it has', numeric: false },
          numeric('Meetings held'),
          numeric('Without a quorum: its own'),
          numeric('Without a quorum: the proposed'),
        ],
        rows: panels.map(({ panel, own, differs, held, withoutOwn, withoutProposed }) => [
          panel,
          `${PANEL_QUORUM.inWords(own).join('. ')}${differs ? '' : ' (the same)'}`,
          held,
          withoutOwn,
          withoutProposed,
        ]),
      },
    ],
    notes: [
      'Whoever came to a meeting counts, for all of it or a part. Who stepped out for an item, and conflicts, are not looked at, so that single items may have lacked a quorum where the meeting did not.',
      'Each panel’s own quorum is the one it has now, also where a meeting was held under another.',
    ],
  };
};

const differingWords = (panels: readonly QuorumOfPanel[]): string => {
  if (panels.length === 0) return 'No panel is open.';
  const others = panels.filter(({ differs }) => differs).length;
  const open = panels.length === 1 ? '1 panel is open' : `${panels.length} panels are open`;
  if (others === 0) return `${open}, with the same quorum as the one proposed.`;
  return others === panels.length && others === 1
    ? `${open}, with another quorum than the one proposed.`
    : `${open}, ${others} of them with another quorum than the one proposed.`;
};
