import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Register, RegisterList } from '@lib/high-cost/register/register.service';
import { StartsToRecord } from '@lib/panel/starts/starts-to-record.service';
import { errorsOf, FormErrors } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { startsSentence } from '../starts/starts.presenter';
import { childrenShown, shownOf } from './register-filter';
import { RegisterListForm } from './register-list.form';
import { presentRegister } from './register-list.presenter';

/** Starts that nobody has recorded, said where the register is. */
const startsModel = (starts: number): object => ({
  starts: starts === 0 ? null : startsSentence(starts),
  startsHref: registerPaths.starts,
});

const childrenOn = (list: RegisterList, query: Query): string[] =>
  childrenShown(shownOf(list, query, registerPaths.list));

const LIST = 'register/list/list.njk';

/** The borough’s high-cost placements on a day. */
@Controller()
export class RegisterController {
  constructor(
    private readonly register: Register,
    private readonly starts: StartsToRecord,
    private readonly clock: Clock,
  ) {}

  @Allow('see the register')
  @Get(registerRoutes.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const today = this.clock.today();
    const form = parseForm(RegisterListForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    const { on, definition } = form.value;
    let list: RegisterList;
    try {
      const asked = { on: on ?? today, version: definition ? Number(definition) : null };
      list = await this.register.list(viewer, asked, (found) => childrenOn(found, query));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.again(viewer, form.values, errorsOf(error.problems));
    }
    const starts = await this.starts.count(viewer);
    return page(LIST, {
      ...presentRegister(list, query, { values: form.values, errors: {} }, today),
      ...startsModel(starts),
    });
  }

  /** Today, with what was typed and what is wrong with it. */
  private async again(viewer: Viewer, values: Query, errors: FormErrors): Promise<Page> {
    const today = this.clock.today();
    const asked = { on: today, version: null };
    const list = await this.register.list(viewer, asked, (found) => childrenOn(found, {}));
    return pageWithProblems(LIST, presentRegister(list, {}, { values, errors }, today));
  }
}
