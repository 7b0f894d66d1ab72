/**
 * Kinds of devices that a client may be: a small list with sources, which one takes as a start and
 * changes. Start with {@link org.fedsllm.app.device.DeviceProfile}; the list is {@code
 * devices.json} beside it. Nothing here knows the window.
 */
package org.fedsllm.app.device;
