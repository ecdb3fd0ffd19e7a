import { Controller, Get } from '@nestjs/common';
import { OwnAccount } from '@lib/access/own-account.service';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { accountPage } from './account-page.presenter';
import { accountPaths } from './account.paths';

/** Where a person is signed in, and what they act as. */
@Controller()
export class AccountController {
  constructor(private readonly account: OwnAccount) {}

  @Allow('see own account')
  @Get(accountPaths.account)
  async show(@CurrentViewer() viewer: Viewer, @CurrentSession() session: Session): Promise<Page> {
    const { sessions, recoveryCodesLeft } = await this.account.show(viewer, session);
    return page('account/account.njk', accountPage(session, sessions, recoveryCodesLeft));
  }
}
