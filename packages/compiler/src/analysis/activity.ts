import type { Address } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';

/** A system that is in use: active, which is the default, or on its way out. */
export function isLive(system: Element<'system'> | undefined): system is Element<'system'> {
  const status = system?.value.status ?? 'active';
  return system !== undefined && (status === 'active' || status === 'sunset');
}

type WithStatus = Element<'system' | 'flow' | 'automation' | 'definition' | 'attribution-model'>;

/** Whether a flow, an automation, a definition or an attribution model is in force; or a system in use to stay. */
export function isActive(element: WithStatus): boolean {
  return (element.value.status ?? 'active') === 'active';
}

/** Whether a channel is in use: active, which is the default, or a pilot. */
export function isRunning(channel: Element<'channel'>): boolean {
  const status = channel.value.status ?? 'active';
  return status === 'active' || status === 'pilot';
}

/** Whether a campaign is being prepared or runs; one of which neither is stated may be no more than an idea. */
export function isUnderWay(campaign: Element<'campaign'>): boolean {
  return campaign.value.status === 'planned' || campaign.value.status === 'active';
}

export function liveSystem(model: Model, address: Address | undefined): Element<'system'> | undefined {
  const system = model.get<'system'>(address);
  return isLive(system) ? system : undefined;
}
