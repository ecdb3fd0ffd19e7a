import { Injectable } from '@nestjs/common';
import { Tx } from '@lib/database/unit-of-work';
import { AccessSecrets } from '../secrets/access-secrets';
import { hashOfRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-codes';
import { openSecret } from './sealed-secret';
import { stepOfCode } from './totp';

/** Codes of authenticator apps, and the recovery codes for when the app is lost. */
@Injectable()
export class SecondFactors {
  constructor(private readonly secrets: AccessSecrets) {}

  /** Uses up a code. @returns which kind it was, or null when it is not one that works. */
  async use(tx: Tx, personId: string, typed: string): Promise<'app' | 'recovery' | null> {
    if (looksLikeRecoveryCode(typed))
      return (await this.useRecoveryCode(tx, personId, typed)) ? 'recovery' : null;
    return (await this.useAppCode(tx, personId, typed)) ? 'app' : null;
  }

  /** Ten new recovery codes in place of all earlier ones; shown once, kept as hashes. */
  async renewRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.query('delete from auth.recovery_codes where person_id = $1', [personId]);
    await tx.query('insert into auth.recovery_codes (code_hash, person_id) select unnest($1::bytea[]), $2', [
      codes.map(hashOfRecoveryCode),
      personId,
    ]);
    return codes;
  }

  /** How many recovery codes still work. */
  async recoveryCodesLeft(tx: Tx, personId: string): Promise<number> {
    const [row] = await tx.query<{ left: number }>(
      'select count(*)::int as left from auth.recovery_codes where person_id = $1 and used_at is null',
      [personId],
    );
    return row!.left;
  }

  private async useRecoveryCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
    const used = await tx.query(
      `update auth.recovery_codes set used_at = clock_timestamp()
        where code_hash = $1 and person_id = $2 and used_at is null returning 1`,
      [hashOfRecoveryCode(typed), personId],
    );
    return used.length === 1;
  }

  private async useAppCode(tx: Tx, personId: string, typed: string): Promise<boolean> {
    const [row] = await tx.query<{ totp_secret: Buffer; last_used_step: number | null; now: number }>(
      `select totp_secret, last_used_step, extract(epoch from clock_timestamp())::float8 as now
         from auth.credentials where person_id = $1 for update`,
      [personId],
    );
    if (!row) return false;
    const secret = openSecret(this.secrets.totpKey, personId, row.totp_secret);
    const step = stepOfCode(secret, typed, row.now, row.last_used_step);
    if (step === null) return false;
    await tx.query('update auth.credentials set last_used_step = $2 where person_id = $1', [personId, step]);
    return true;
  }
}
