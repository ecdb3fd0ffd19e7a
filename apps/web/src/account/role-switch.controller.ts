import { Body, Controller, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { OwnAccount } from '@lib/access/own-account.service';
import { Session } from '@lib/access/sessions/session';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentSession } from '../access/current-session.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { shellPaths } from '../shell/shell.paths';
import { hatWords } from './account-page.presenter';
import { accountPaths } from './account.paths';

class RoleForm {
  @IsString({ message: 'Select what you act as' })
  role!: string;
}

/** Changing hats: a person of two boroughs sees one at a time. */
@Controller()
export class RoleSwitchController {
  constructor(private readonly account: OwnAccount) {}

  @Allow('see own account')
  @Post(accountPaths.role)
  async create(
    @CurrentViewer() viewer: Viewer,
    @CurrentSession() session: Session,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(RoleForm, body);
    if (!form.ok) throw new NotFoundError('role');
    const hat = await this.account.wear(viewer, session, form.value.role);
    return redirectTo(shellPaths.home, `You now act as: ${hatWords(hat)}.`);
  }
}
