package org.perceptory.learning.head;

/** A setting lies outside of its limits. */
public final class InvalidHeadSettingException extends IllegalArgumentException {

    private final HeadSetting setting;

    InvalidHeadSettingException(HeadSetting setting, double value) {
        super("%s is %s, not between %s and %s".formatted(setting, value, setting.minimum(), setting.maximum()));
        this.setting = setting;
    }

    public HeadSetting setting() {
        return setting;
    }
}
