package io.github.ideogram4j.model;

import java.util.List;

/**
 * The model that describes a picture. Open: the service may add one any day.
 *
 * @param value such as {@code V_3}, which the vendor takes when it is not sent; not blank
 */
public record DescribeModel(String value) {
    public static final DescribeModel V_2 = new DescribeModel("V_2");
    public static final DescribeModel V_3 = new DescribeModel("V_3");
    public static final DescribeModel V_4 = new DescribeModel("V_4");

    public DescribeModel {
        Constants.requireConstant("describe_model_version", value);
    }

    /** The versions the vendor documents. */
    public static List<DescribeModel> known() {
        return List.of(V_2, V_3, V_4);
    }

    @Override
    public String toString() {
        return value;
    }
}
