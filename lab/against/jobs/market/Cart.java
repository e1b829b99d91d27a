package shop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Its collections go to Kryo in Flink 1, and have serializers of their own in Flink 2. */
public class Cart {
    public long number;
    public List<String> goods = new ArrayList<>();
    public Map<String, Long> prices = new HashMap<>();
}
