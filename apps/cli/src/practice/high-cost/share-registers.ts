import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';
import { recordAgreement } from '@lib/boroughs/agreements/agreements.service';
import { Tx } from '@lib/database/unit-of-work';
import { Day, day } from '@lib/kernel/day';

const AGREED_FROM = day('2025-04-01');
/** The one whose agreement for register rows was not renewed. */
const ENDED = 'croydon';
const ENDED_ON = day('2026-03-31');

/** Which of the made-up boroughs let the programme’s analysts read their register rows: every second, and Bromley. */
export const sharesRegister = ({ slug }: Authority, at: number): boolean =>
  slug === 'bromley' || (at % 2 === 0 && slug !== ENDED);

/** Records their agreements, and one that has ended. */
export const shareRegisters = async (tx: Tx, until: Day): Promise<void> => {
  for (const [at, borough] of AUTHORITIES.entries()) {
    const ended = borough.slug === ENDED;
    if (!ended && !sharesRegister(borough, at)) continue;
    await recordAgreement(tx, new AuditService(), {
      boroughId: borough.id,
      purpose: 'high-cost rows',
      startsOn: AGREED_FROM,
      endsOn: ended ? ENDED_ON : until,
      reference: `PRACTICE-${borough.slug}-high-cost-rows`,
      signedBy: 'A made-up director of children’s services',
    });
  }
};
