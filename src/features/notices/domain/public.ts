/** 通知 for other features: what can be asked over HTTP, and the shapes it answers with. */
export { DeliveryView, NoticeView, channels, modes, noticeApi, type Mode } from './contract.ts'
export { deliveryWords } from '../messages/delivery.ts'
