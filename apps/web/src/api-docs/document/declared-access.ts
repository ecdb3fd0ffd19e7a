import { lowerFirst } from '@lib/kernel/lower-first';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { TOKEN_PERMISSIONS } from '@lib/access/permissions/confirmed-permissions';
import { Permission } from '@lib/access/permissions/permission';
import { ALLOW } from '../../access/allow.decorator';

/** The name of an operation: `children.list` for `ChildrenApiController.list`. */
export const operationName = (controller: string, method: string): string => {
  const noun = controller.replace(/ApiController$|Controller$/, '');
  return `${lowerFirst(noun)}.${method}`;
};

/** Whether a borough's token can be given this permission at all. */
export const tokensMay = (permission: Permission): boolean =>
  (TOKEN_PERMISSIONS as readonly Permission[]).includes(permission);

/** What each handler declares with `@Allow`, by the name of its operation. */
@Injectable()
export class DeclaredAccess {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  byOperation(): ReadonlyMap<string, Permission> {
    return new Map(
      this.discovery.getControllers().flatMap(({ metatype, instance }) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        return this.scanner
          .getAllMethodNames(prototype)
          .filter((method) => Reflect.hasMetadata(ALLOW, prototype[method]!))
          .map((method): [string, Permission] => [
            operationName(metatype?.name ?? '', method),
            Reflect.getMetadata(ALLOW, prototype[method]!) as Permission,
          ]);
      }),
    );
  }
}
