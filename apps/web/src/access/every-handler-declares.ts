import { Injectable, OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ALLOW, PUBLIC } from './allow.decorator';

/** Refuses to start when a handler says neither who may use it nor that anybody may. */
@Injectable()
export class EveryHandlerDeclares implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => isSilent(prototype[name]!))
        .map((name) => `${metatype?.name}.${name}`);
    });
    if (silent.length > 0) {
      throw new Error(`These handlers declare neither @Allow nor @Public: ${silent.join(', ')}`);
    }
  }
}

const isSilent = (handler: object): boolean =>
  Reflect.hasMetadata(PATH_METADATA, handler) &&
  !Reflect.hasMetadata(ALLOW, handler) &&
  !Reflect.hasMetadata(PUBLIC, handler);
