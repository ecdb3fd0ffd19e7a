import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';

/** What can name a setting, and why it is not archived then. Whose it is, and how many, nobody here learns. */
const IN_USE = {
  placements: 'a child is placed there now, as far as returns and boroughs say',
  options: 'an open case has it as an option, or it was recommended and has not started yet',
  searches: 'an open case has it in its search',
  blocks: 'a borough pays for a block of places there',
  requests: 'a provider was asked to confirm its places and has not answered yet',
} as const;

export type SettingUse = keyof typeof IN_USE;

/** Which kinds of things of boroughs name a setting now: yes or no of each. For keepers of the directory only. */
export const usesOfSetting = async (
  tx: Tx,
  settingId: string,
  today: Day,
): Promise<readonly SettingUse[]> => {
  const [row] = await tx.query<{ uses: SettingUse[] }>('select setting_in_use($1, $2) as uses', [
    settingId,
    today,
  ]);
  return row!.uses;
};

/** Every reason why a setting cannot be archived now. */
export const whyNotArchived = async (tx: Tx, settingId: string, today: Day): Promise<readonly string[]> =>
  (await usesOfSetting(tx, settingId, today)).map((use) => IN_USE[use]);

/** Every reason why a provider cannot be archived now. */
export const whyNotProviderArchived = (settings: number, members: number): readonly string[] => [
  ...(settings > 0
    ? [
        `${settings === 1 ? 'a setting' : `${settings} settings`} of it ${settings === 1 ? 'is' : 'are'} not archived`,
      ]
    : []),
  ...(members > 0
    ? [
        `it owns ${members === 1 ? 'a provider' : `${members} providers`}: give ${members === 1 ? 'it' : 'them'} another group first`,
      ]
    : []),
];
