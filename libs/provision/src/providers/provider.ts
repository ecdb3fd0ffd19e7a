import { SettingLine } from '../settings/setting';

/** An organisation that owns or runs settings, with its other names. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** How many settings it has in the directory, and how many of them are registered now. */
  readonly settings: number;
  readonly registered: number;
}

/** The same, with its settings by name. */
export interface ProviderWithSettings extends Provider {
  readonly itsSettings: readonly SettingLine[];
}
