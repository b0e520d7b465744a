export { asyncApi, type ChannelDescription, type ServiceChannel } from './asyncApi.js';
export { openApi, type PacketOperation, type ServiceDescription, type ServiceOperation } from './openApi.js';
