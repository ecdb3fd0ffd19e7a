import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SharedRegister, SharedRegisters } from '@lib/high-cost/sharing/shared-register.service';
import { Manner } from '@lib/high-cost/sharing/shared-row';
import { InvalidError } from '@lib/kernel/domain-error';
import { Publisher } from '@lib/reports/publisher';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { wantedOf } from '../shared-filter';
import { sharedRegisterPaths } from '../shared-register.paths';
import { SharedRegisterForm } from './shared-register.form';
import { presentSharedRegister } from './shared-register.presenter';
import { sharedWorkbook } from './shared-workbook';

const LIST = 'shared-register/list/list.njk';

/** Register rows of the boroughs whose agreement lets the programme’s analysts read them, on a page and as a workbook. */
@Controller()
export class SharedRegisterController {
  constructor(
    private readonly shared: SharedRegisters,
    private readonly publisher: Publisher,
  ) {}

  @Allow('see shared registers')
  @Get(sharedRegisterPaths.list)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const form = parseForm(SharedRegisterForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    try {
      const register = await this.read(viewer, form.value, 'list');
      return page(LIST, presentSharedRegister(register, query, { values: form.values, errors: {} }));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.again(viewer, form.values, errorsOf(error.problems));
    }
  }

  @Allow('export shared registers')
  @Get(sharedRegisterPaths.workbook)
  async workbook(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download | Page> {
    const form = parseForm(SharedRegisterForm, query);
    if (!form.ok) return this.again(viewer, form.values, form.errors);
    try {
      const register = await this.read(viewer, form.value, 'workbook');
      return await sharedWorkbook(register, query, this.publisher.contact);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return this.again(viewer, form.values, errorsOf(error.problems));
    }
  }

  private read(viewer: Viewer, asked: SharedRegisterForm, manner: Manner): Promise<SharedRegister> {
    const version = asked.definition ? Number(asked.definition) : null;
    const page = manner === 'workbook' ? null : pageNumber(asked.page);
    return this.shared.read(viewer, { ...wantedOf({ ...asked }), version, page, manner });
  }

  /** The first page under the definition in force, with what was typed and what is wrong with it. */
  private async again(viewer: Viewer, values: Query, errors: FormErrors): Promise<Page> {
    const register = await this.read(viewer, {}, 'list');
    return pageWithProblems(LIST, presentSharedRegister(register, {}, { ...formOf(values), errors }));
  }
}
