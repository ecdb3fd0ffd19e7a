import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { OwnAccount } from '@lib/access/own-account.service';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentSession } from '../../access/current-session.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { checkHasCodes } from '../recovery-codes.controller';
import { RoleBody } from './account.bodies';
import { ACCOUNT, AccountAnswer, RECOVERY_CODES, RecoveryCodesAnswer } from './account.schemas';

/** What a person does with their own account. */
@Tagged('Your account')
@Controller('api/v1/account')
export class AccountApiController {
  constructor(private readonly account: OwnAccount) {}

  @ApiVerb({ summary: 'Who you are here, and where you are signed in', answer: ACCOUNT })
  @Allow('see own account')
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @CurrentSession() session: Session): Promise<AccountAnswer> {
    const { sessions, recoveryCodesLeft } = await this.account.show(viewer, session);
    return {
      personId: viewer.personId,
      name: viewer.name,
      email: session.email,
      actsAs: session.hat,
      hats: session.hats,
      permissions: [...viewer.permissions],
      sessions: sessions.map(({ id, createdAt, lastSeenAt }) => ({
        signedInAt: createdAt,
        lastUsedAt: lastSeenAt,
        isThisOne: id === session.id,
      })),
      recoveryCodesLeft,
      signedOutAfterMinutes: session.idleMinutes,
    };
  }

  @ApiVerb({
    summary: 'Change what you act as',
    description: 'From the next request on you see and do what belongs to it, and nothing of the other.',
    body: RoleBody,
    status: 204,
  })
  @Allow('see own account')
  @Put('role')
  async wear(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Body() { role }: RoleBody,
  ): Promise<void> {
    await this.account.wear(viewer, session, role);
  }

  @ApiVerb({
    summary: 'Make new recovery codes',
    description: 'The earlier ones stop working. Needs a confirmation of the last ten minutes.',
    status: 201,
    answer: RECOVERY_CODES,
  })
  @Allow('renew recovery codes')
  @Post('recovery-codes')
  async renewRecoveryCodes(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
  ): Promise<RecoveryCodesAnswer> {
    checkHasCodes(session);
    return { codes: await this.account.renewRecoveryCodes(viewer) };
  }
}
