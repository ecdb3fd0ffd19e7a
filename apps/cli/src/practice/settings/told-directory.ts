import { PracticeSetting } from './setting';

/** A made-up setting with its key in the directory. */
export interface Told {
  readonly id: string;
  readonly setting: PracticeSetting;
}

/** Who recorded a row, and when. */
export const RECORDED = { recorded_at: 'timestamptz', recorded_by_name: 'text' } as const;
