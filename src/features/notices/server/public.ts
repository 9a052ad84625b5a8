/** 通知 for the server halves of other features: tell people something, once. */
export { keysTold, notify, notifyAll, type Addressees, type NewNotice } from './notify.ts'
export { withdrawNotices } from './withdraw.ts'
